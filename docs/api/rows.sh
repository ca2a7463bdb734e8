# The walk itself; walk.sh says how it is run and what call, shape and await do.

section "Who I am"

say "The user behind the token, and the hub they are in."
call 200 GET /api/me
shape '.user.id == "usr_sanne" and .user.superAdmin and .hub.edition == "ENTERPRISE"'

say "API tokens are for programs. The text is shown once; the list knows names only."
call 201 POST /api/tokens "{\"name\":\"$walk\"}"
shape '(.id | startswith("tok_")) and (.token | length > 20)'
token=$(field .id)
await /api/tokens 'any(.items[]; .id == $id)' --arg id "$token"
call 204 DELETE "/api/tokens/$token"

say "A token may be limited: every one reads, this one changes nothing."
call 201 POST /api/tokens "{\"name\":\"$walk reads\",\"scopes\":[\"read\"]}"
shape '.token | startswith("hrld_")'
reading=$(field .token)
readingId=$(field .id)
as=$reading call 200 GET /api/me
shape '.scopes == ["read"]'
as=$reading call 403 POST /api/teams '{"name":"No","members":[]}'
shape '.type == "urn:herald:problem:token.scope-missing"'
call 204 DELETE "/api/tokens/$readingId"

say "How one wants to be called and written to, where one is signed in, and the hubs that one is in."
call 202 PUT /api/me '{"name":"Sanne de Vries","language":"nl","zone":"Europe/Amsterdam"}'
await /api/me/sessions '.items | type == "array"'
await /api/me/hubs 'any(.items[]; .current)'
call 403 PUT /api/me/hub '{"hub":"hub_demo"}'
shape '.type == "urn:herald:problem:session.needed"'
call 403 PUT /api/me/password '{"current":"x","password":"y"}'

section "People, teams and the hub"

say "The hub, what it is entitled to, and who is in it."
await /api/hub '.name and .edition == "ENTERPRISE" and (.addOns | index("BRANDS"))'
await /api/users 'any(.items[]; .id == "usr_daan")'

say "A new user; their name and address are rows that can be erased, and never events."
call 201 POST /api/users "{\"name\":\"Walker $walk\",\"address\":\"$walk@example.org\",\"language\":\"en\",\"zone\":\"Europe/Amsterdam\",\"permission\":\"VIEW_ONLY\"}" -H "Idempotency-Key: $walk-user"
shape '(.id | startswith("usr_")) and .invitation.mailed'
walker=$(field .id)
call 200 POST "/api/users/$walker/invitation"
shape '.mailed and .link == null'
call 202 PUT "/api/users/$walker/permission" '{"permission":"DRAFT_ONLY"}'
await "/api/users/$walker" '.permission == "DRAFT_ONLY" and (.superAdmin | not)'
as=$daan call 403 PUT "/api/users/$walker/permission" '{"permission":"ACCESSIBLE_ACCOUNTS"}'
shape '.rule'

say "A team of two."
call 201 POST /api/teams "{\"name\":\"Team $walk\",\"members\":[\"$walker\",\"usr_daan\"]}" -H "Idempotency-Key: $walk-team"
team=$(field .id)
call 202 PUT "/api/teams/$team" "{\"name\":\"Team $walk\",\"members\":[\"$walker\"]}"
await "/api/teams/$team" '.members | length == 1'
await /api/teams 'any(.items[]; .id == $id)' --arg id "$team"

section "Connecting accounts"

say "Sign in at the network, come back, choose which of its presences to connect."
connect FACEBOOK "${walk}_page"
page=$account
connect X "${walk}_x"
x=$account

say "The settings table's rows, as far as my level on each allows."
await "/api/accounts?q=${walk}_page" '.items | length == 1'
shape '.items[0] | .id == $id and .network == "FACEBOOK" and .level == "FULL" and has("health") and has("access")' --arg id "$page"

say "One row. Its versions are what If-Match of each part's PUT names."
await "/api/accounts/$page" '.access.kind == "EVERYONE"'
shape '(.versions | has("account") and has("access")) and .autoPublishing.allowed'

say "A default account is preselected when somebody starts a post; the answer names the one it replaced, if any."
call 202 PUT "/api/accounts/$page/default" '{"default":true}'
await "/api/accounts/$page" '.default'
call 202 PUT "/api/accounts/$page/default" '{"default":false}'

say "What I may not see, and what does not exist, look the same."
call 404 GET /api/accounts/acc_nothing
shape '.status == 404 and (.type | startswith("urn:herald:problem:")) and has("rule")'

section "Who may use an account"

say "Who has access, and the version for If-Match."
await "/api/access/accounts/$page" '.kind == "EVERYONE"'

say "Private to one user. Refused first, because If-Match names a version that is not the current one."
call 412 PUT "/api/access/accounts/$page" '{"kind":"PRIVATE","users":["usr_sanne"]}' -H 'If-Match: "99"'
shape '.current.version >= 1 and .current.value.kind == "EVERYONE"'
call 200 PUT "/api/access/accounts/$page?dry-run=true" '{"kind":"PRIVATE","users":["usr_sanne"]}'
ask PUT "/api/access/accounts/$page" '{"kind":"PRIVATE","users":["usr_sanne"]}'
await "/api/access/accounts/$page" '.kind == "PRIVATE"'

say "An X account that reports on all sources is everybody's, and the refusal names the rule (R-ACC-5)."
call 409 PUT "/api/access/accounts/$x" '{"kind":"PRIVATE","users":["usr_sanne"]}'
shape '.rule == "R-ACC-5" and .title and .detail'

section "May they? The decision point (AuthZEN)"

say "What may I do with this account, and by which rule?"
call 200 POST /access/v1/evaluation "{\"subject\":{\"type\":\"user\",\"id\":\"usr_sanne\"},\"action\":{\"name\":\"post.publish\"},\"resource\":{\"type\":\"account\",\"id\":\"$page\"}}"
shape '.decision and .context.level == "FULL" and has("context")'

say "Daan may only draft: the refusal says what would allow it (R-PERM-4)."
as=$daan call 200 POST /access/v1/evaluation "{\"subject\":{\"type\":\"user\",\"id\":\"usr_daan\"},\"action\":{\"name\":\"post.publish\"},\"resource\":{\"type\":\"account\",\"id\":\"$x\"}}"
shape '(.decision | not) and .context.level == "DRAFT" and (.context.allow_with | length > 0)'

say "Several questions at once; what they share is said once."
call 200 POST /access/v1/evaluations "{\"subject\":{\"type\":\"user\",\"id\":\"usr_sanne\"},\"resource\":{\"type\":\"account\",\"id\":\"$x\"},\"evaluations\":[{\"action\":{\"name\":\"post.publish\"}},{\"action\":{\"name\":\"account.disconnect\"}}]}"
shape '.evaluations | length == 2 and all(.decision)'

say "Who may, on what, and what? The searches; and where decisions are asked for, which anybody may know."
call 200 POST /access/v1/search/subject "{\"subject\":{\"type\":\"user\"},\"action\":{\"name\":\"post.publish\"},\"resource\":{\"type\":\"account\",\"id\":\"$page\"}}"
shape '[.results[].id] | index("usr_sanne") and (index("usr_daan") | not)'
call 200 POST /access/v1/search/resource "{\"subject\":{\"type\":\"user\",\"id\":\"usr_sanne\"},\"action\":{\"name\":\"account.view\"},\"resource\":{\"type\":\"account\"},\"page\":{\"limit\":1}}"
shape '(.results | length == 1) and .page.total >= 2 and (.page.next_token | length > 0)'
as=$daan call 200 POST /access/v1/search/action "{\"subject\":{\"type\":\"user\",\"id\":\"usr_daan\"},\"resource\":{\"type\":\"account\",\"id\":\"$x\"}}"
shape '[.results[].name] | index("post.draft") and (index("post.publish") | not)'
call 200 GET /.well-known/authzen-configuration
shape '.access_evaluation_endpoint | endswith("/access/v1/evaluation")'

say "Why can they, why can't they: what a user has on an account, and every action with its rule."
await "/api/access/explanations?account=$page&user=usr_daan" '.account == $id and (.actions | length > 3) and all(.actions[]; has("allowed") and has("rule"))' --arg id "$page"
await "/api/access/explanations?account=$page" '.users | length >= 4'

say "The same in Dutch, for whoever reads that rather; without it, English."
call 200 GET "/api/access/explanations?account=$page&user=usr_daan" "" -H "Accept-Language: nl"
shape '(.why | contains("machtiging")) and all(.actions[]; .ruleSays | length > 0)'

section "Brands"

say "A brand; the same Idempotency-Key makes it once."
call 201 POST /api/brands "{\"name\":\"Brand $walk\"}" -H "Idempotency-Key: $walk-brand"
brand=$(field .id)
ask POST /api/brands "{\"name\":\"Brand $walk\"}" -H "Idempotency-Key: $walk-brand"
shape '.id == $id' --arg id "$brand"

say "An account belongs to one brand, or to none."
call 202 PUT "/api/brands/assignments/$x" "{\"brand\":\"$brand\"}"
await /api/brands 'any(.items[]; .id == $id and .accountCount == 1)' --arg id "$brand"
await "/api/accounts?brand=$brand" '.items | map(.id) == [$id]' --arg id "$x"

say "Another name; then out of use, which unassigns its accounts."
call 202 PUT "/api/brands/$brand" "{\"name\":\"Brand $walk, renamed\"}"
call 202 POST "/api/brands/$brand/archive"
await "/api/accounts/$x" '.brand == null'
await '/api/brands?archived=true' 'any(.items[]; .id == $id and .archived)' --arg id "$brand"

section "Blogs and their articles"

say "A blog with a feed. Herald reads it before it answers; what the feed holds now is not announced."
feed="<rss version=\"2.0\"><channel><title>Walk</title><link>http://example.org/</link><description>-</description></channel></rss>"
curl -sS -o "$scratch/page" -X PUT -H "Content-Type: application/xml" --data-binary "$feed" "$networks/blogs/$walk/feed.xml"
call 201 POST /api/blogs "{\"name\":\"Feed $walk\",\"sources\":[{\"kind\":\"FEED\",\"url\":\"$(jq -r .address "$scratch/page")\"}]}"
shape '(.id | startswith("blg_")) and .sources[0].kind == "FEED"'
call 202 POST "/api/blogs/$(field .id)/poll"

say "A feed that cannot be read is refused."
call 422 POST /api/blogs "{\"name\":\"No feed\",\"sources\":[{\"kind\":\"FEED\",\"url\":\"$networks/nothing-here\"}]}"
shape '.rule and .errors'

say "A blog whose articles come by API. Its hold of 2 s is the demonstration's; otherwise it is 15 minutes."
call 201 POST /api/blogs "{\"name\":\"Blog $walk\",\"sources\":[{\"kind\":\"API\"}],\"hold\":\"PT2S\"}"
blog=$(field .id)
await /api/blogs 'any(.items[]; .id == $id)' --arg id "$blog"

section "Auto-publishing"

say "The X account announces the blog. The page may not while it is private (R-AUTO-2)."
call 409 PUT "/api/autopublishing/$page" "{\"blogs\":[\"$blog\"]}"
shape '.rule == "R-AUTO-2"'
call 202 PUT "/api/autopublishing/$x" "{\"blogs\":[\"$blog\"]}"
await "/api/autopublishing/$x" '.allowed and .blogs[0].id == $id' --arg id "$blog"

say "An article becomes a post on that account, held for a while, and then goes out; the network shows it."
call 202 POST "/api/blogs/$blog/articles" "{\"id\":\"$walk-1\",\"title\":\"Article $walk\",\"metaDescription\":\"On walking.\",\"link\":\"https://blog.example.org/$walk\"}"
await "/api/posts?account=$x" '.items | length == 1'
shape '.items[0] | .source == "AUTO" and .article.id and has("dueAt") and has("version")'
post=$(field '.items[0].id')
await "/api/posts/$post" '.status == "PUBLISHED"'
shape '.remote.id and (.remote.address | startswith("http"))'
curl -sS -o "$scratch/answer" "$networks/timeline.json?network=X"
shape 'any(.[]; .text | contains($title))' --arg title "Article $walk"

section "Posts by hand"

say "A draft, with the time that its author would have; Daan may do that much."
as=$daan call 201 POST /api/posts "{\"account\":\"$x\",\"text\":\"Drafted on $walk\",\"proposed\":{\"at\":\"2030-01-02T09:00\",\"zone\":\"Europe/Amsterdam\"}}" -H "Idempotency-Key: $walk-draft"
shape '(.id | startswith("pst_")) and .status == "DRAFT"'
draft=$(field .id)

say "Scheduling takes FULL; the refusal says so."
as=$daan call 403 POST "/api/posts/$draft/schedule" '{"at":"2030-01-02T09:00","zone":"Europe/Amsterdam"}'
shape '.rule and .detail'

say "Other words, by who has seen the first version."
call 202 PUT "/api/posts/$draft" "{\"text\":\"Reworded on $walk\"}" -H 'If-Match: "1"'
call 412 PUT "/api/posts/$draft" "{\"text\":\"Too late\"}" -H 'If-Match: "1"'

say "Scheduled by the clock on the wall of a zone; given back to its author with a word."
call 202 POST "/api/posts/$draft/schedule" '{"at":"2030-01-02T09:00","zone":"Europe/Amsterdam"}'
await "/api/posts/$draft" '.status == "SCHEDULED" and .dueAt == "2030-01-02T08:00:00Z" and .source == "PERSON"'
call 202 POST "/api/posts/$draft/draft" '{"comment":"Say when, please."}'
await "/api/posts/$draft" '.status == "DRAFT" and .comment == "Say when, please."'

say "Published now; the network shows it. Deleting it afterwards takes it out of Herald only."
call 202 POST "/api/posts/$draft/publish"
await "/api/posts/$draft" '.status == "PUBLISHED"'
call 202 DELETE "/api/posts/$draft"
shape '.stillOnNetwork and .detail'

say "What went out is neither tried again nor said to have failed."
call 409 POST "/api/posts/$post/retry"
call 409 POST "/api/posts/$post/resolve" '{"outcome":"FAILED"}'
shape '.rule'

section "The stop"

say "One switch stops everything from going out. What is stopped can still be cancelled."
call 202 PUT /api/publishing-stop '{"stopped":true}'
await /api/me '.hub.publishingStopped'
call 202 POST "/api/blogs/$blog/articles" "{\"id\":\"$walk-2\",\"title\":\"Second $walk\",\"link\":\"https://blog.example.org/$walk/2\"}"
await "/api/posts?account=$x&status=SCHEDULED" '.items | length == 1'
call 202 POST "/api/posts/$(field '.items[0].id')/cancel"
await "/api/posts?account=$x&status=CANCELLED" '.items | length == 1'
call 202 PUT /api/publishing-stop '{"stopped":false}'

say "Choosing no blog ends it."
call 202 PUT "/api/autopublishing/$x" '{"blogs":[]}'

section "E-mail"

say "Which mails I get: the hub's default, until I choose for myself."
await /api/email-preferences 'has("digest") and has("report") and has("own")'
call 202 PUT /api/email-preferences '{"digest":"WEEKLY","report":true}'
await /api/email-preferences '.digest == "WEEKLY" and .report and .own'

say "The default is the super admins'."
await /api/email-preferences/default 'has("digest") and has("report")'
as=$daan call 403 PUT /api/email-preferences/default '{"digest":"DAILY","report":true}'
shape '.rule'

section "What happened"

say "The activity log tells it in words, to each as far as they may see."
await /api/activity 'any(.items[]; .account == $id)' --arg id "$page"
shape '.items[0] | has("at") and has("what") and has("summary") and has("actor")'

say "The audit tells it by the stored events, and what was so at any moment."
await "/api/audit/autopublish/events?stream=$post" '.items | map(.name) | .[0] == "post.scheduled" and .[-1] == "post.published"'
await "/api/audit/access/streams/$page?at=$(date -u +%Y-%m-%dT%H:%M:%SZ)" '.aggregate == "AccountAccessAggregate" and has("state") and has("values")'
as=$daan call 403 GET /api/audit/access/events
shape '.rule'

say "Who could do what with an account at a moment, and since which change."
await "/api/audit/decisions?account=$page&at=$(date -u +%Y-%m-%dT%H:%M:%SZ)" \
  'any(.users[]; .user.level == "FULL" and .rule == "R-ACC-2" and (.change | has("name") and has("at") and has("actor")))'
as=$daan call 403 GET "/api/audit/decisions?account=$page"
shape '.rule'

say "The same of every account and user as a table for an auditor, CSV or JSON (R-PERM-7)."
call 200 GET "/api/access/report?at=$(date -u +%Y-%m-%dT%H:%M:%SZ)"
[[ $(header Content-Type) == text/csv* && $answer == '"account","user","name",'* && $answer == *"\"$page\",\"usr_sanne\""* ]]
call 200 GET "/api/access/report?format=json"
shape 'any(.rows[]; .account == $id and .user == "usr_sanne" and .level == "FULL" and .rule == "R-ACC-2" and .since)' --arg id "$page"
call 422 GET "/api/access/report?at=2999-01-01T00:00:00Z"
shape '.rule == "R-AUD-5" and .errors[0].field == "at"'
as=$daan call 403 GET /api/access/report

section "The end of a connection, and its return"

say "It takes a confirmation, and the refusal without one names the consequences (R-CON-11)."
call 422 POST "/api/accounts/$page/disconnection" '{}'
shape '.rule == "R-CON-11" and .errors[0].field == "confirm"'
call 202 POST "/api/accounts/$page/disconnection" '{"confirm":true}'
call 202 POST "/api/accounts/$x/disconnection" '{"confirm":true}'
await "/api/accounts/$page" '.health == "DISCONNECTED"'

say "Connecting it again finds the same account with all that it had (R-CON-12)."
call 201 POST "/api/accounts/$page/reconnection" '{}'
shape '.status == "STARTED"'
sign_in "${walk}_page"
await "/api/accounts/$page" '.health == "OK" and .access.kind == "PRIVATE"'

say "The connector's role is handed over by a super admin (R-CON-15)."
call 202 PUT "/api/accounts/$page/connector" '{"user":"usr_joris"}'
await "/api/accounts/$page" '.connectedBy.id == "usr_joris"'
await "/api/access/accounts/$page" '.has | any(.id == "usr_joris" and .connector)'

say "Who leaves is in no team any more, and a team that is not needed can go."
call 202 DELETE "/api/users/$walker"
call 202 DELETE "/api/teams/$team"
call 404 GET "/api/teams/$team"
