package herald.simulator.graph;

import herald.simulator.faults.Faults;
import herald.simulator.faults.Operation;
import herald.simulator.ledger.Credential;
import herald.simulator.ledger.Credential.Kind;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Presence;
import herald.simulator.signin.Issuer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What a person's token opens: pages, each with a token of its own, and the granted permissions.
 */
@GraphApi
class GraphMeEndpoint {

  private static final int PAGE_SIZE = 25;

  private final GraphCaller caller;
  private final Issuer issuer;
  private final Ledger ledger;
  private final Faults faults;

  GraphMeEndpoint(GraphCaller caller, Issuer issuer, Ledger ledger, Faults faults) {
    this.caller = caller;
    this.issuer = issuer;
    this.ledger = ledger;
    this.faults = faults;
  }

  @GetMapping("/graph/{version}/me/accounts")
  ResponseEntity<Paged<Map<String, Object>>> accounts(HttpServletRequest request) {
    GraphCall call = new GraphCall(request, null);
    Credential person = caller.person(call);
    faults.meet(person.network(), Operation.ACCOUNTS);
    List<String> fields = call.fields("access_token,category,name,id,tasks");
    List<Map<String, Object>> pages =
        person.presences().stream()
            .flatMap(id -> ledger.presence(id).stream())
            .map(presence -> page(presence, person, fields))
            .toList();
    return ResponseEntity.ok().headers(Usage.LITTLE::into).body(Paged.of(pages, PAGE_SIZE, call));
  }

  private Map<String, Object> page(Presence presence, Credential person, List<String> fields) {
    Map<String, Object> page = Nodes.page(presence, fields);
    if (fields.contains("access_token")) {
      page.put("access_token", issuer.tokenFor(presence.id(), "EAA", Kind.PAGE, person).value());
    }
    return page;
  }

  @GetMapping("/graph/{version}/me/permissions")
  ResponseEntity<Map<String, List<Permission>>> permissions(HttpServletRequest request) {
    Credential person = caller.person(new GraphCall(request, null));
    faults.meet(person.network(), Operation.ACCOUNTS);
    List<Permission> granted =
        person.scopes().stream().sorted().map(scope -> new Permission(scope, "granted")).toList();
    return ResponseEntity.ok().headers(Usage.LITTLE::into).body(Map.of("data", granted));
  }

  record Permission(String permission, String status) {}
}
