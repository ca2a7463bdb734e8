package herald.simulator.linkedin;

import herald.simulator.faults.Faults;
import herald.simulator.faults.Operation;
import herald.simulator.ledger.Credential;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Presence;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which organisations the person administers, and what each is called. */
@RestController
class OrganisationsEndpoint {

  private static final String[] SCOPES = {"rw_organization_admin", "r_organization_admin"};
  private static final String PREFIX = "urn:li:organization:";

  private final RestCaller caller;
  private final Faults faults;

  OrganisationsEndpoint(RestCaller caller, Faults faults) {
    this.caller = caller;
    this.faults = faults;
  }

  @GetMapping(path = "/linkedin/rest/organizationAcls", params = "q=roleAssignee")
  Elements<Role> roles(
      @RequestHeader HttpHeaders headers,
      @RequestParam(defaultValue = "0") int start,
      @RequestParam(defaultValue = "10") int count) {
    faults.meet(Network.LINKEDIN, Operation.ACCOUNTS);
    Credential token = caller.token(headers, SCOPES);
    String person = "urn:li:person:" + token.person();
    List<Role> roles =
        token.presences().stream()
            .map(urn -> new Role("ADMINISTRATOR", urn, person, "APPROVED"))
            .toList();
    return Elements.of(roles, start, count);
  }

  @GetMapping("/linkedin/rest/organizations/{id:[0-9]+}")
  Organisation organisation(@RequestHeader HttpHeaders headers, @PathVariable String id) {
    faults.meet(Network.LINKEDIN, Operation.ACCOUNTS);
    Presence found = caller.organisation(PREFIX + id, caller.token(headers, SCOPES));
    return new Organisation(Long.parseLong(id), found.name(), found.handle());
  }

  record Role(String role, String organization, String roleAssignee, String state) {}

  record Organisation(long id, String localizedName, String vanityName) {}
}
