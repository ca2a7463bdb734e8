package herald.brand.publication;

import herald.brand.assignment.events.AssignmentEvent;
import herald.brand.assignment.events.BrandAssigned;
import herald.brand.assignment.events.BrandDeclined;
import herald.brand.assignment.events.BrandUnassigned;
import herald.brand.brand.events.BrandArchived;
import herald.brand.brand.events.BrandCreated;
import herald.brand.brand.events.BrandEvent;
import herald.brand.brand.events.BrandRenamed;
import herald.platform.eventstore.EventContext;
import herald.platform.messaging.Contract;
import herald.platform.messaging.Publication;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the topic {@code herald.brand} says. */
@Component
class BrandPublication implements Publication {

  @Override
  public List<Contract> contractsOf(Object event, EventContext context) {
    return switch (event) {
      case BrandEvent e -> List.of(of(e, by(context), context.version()));
      case AssignmentEvent e -> List.of(of(e, by(context), context.version()));
      default -> List.of();
    };
  }

  private static Contract of(BrandEvent event, String by, long version) {
    return switch (event) {
      case BrandCreated e ->
          Contract.of(
              "herald.brand.created.v1",
              e.brand().value(),
              new BrandCreatedV1(e.brand(), e.name(), by, version, e.at()));
      case BrandRenamed e ->
          Contract.of(
              "herald.brand.renamed.v1",
              e.brand().value(),
              new BrandRenamedV1(e.brand(), e.name(), by, version, e.at()));
      case BrandArchived e ->
          Contract.of(
              "herald.brand.archived.v1",
              e.brand().value(),
              new BrandArchivedV1(e.brand(), by, version, e.at()));
    };
  }

  /** Each event is one contract, so that the others know the version too. */
  private static Contract of(AssignmentEvent event, String by, long version) {
    return switch (event) {
      case BrandAssigned e ->
          Contract.of(
              "herald.brand.assigned.v1",
              e.account().value(),
              new BrandAssignedV1(e.account(), e.brand(), e.name(), by, version, e.at()));
      case BrandUnassigned e ->
          Contract.of(
              "herald.brand.unassigned.v1",
              e.account().value(),
              new BrandUnassignedV1(e.account(), by, version, e.at()));
      case BrandDeclined e ->
          Contract.of(
              "herald.brand.declined.v1",
              e.account().value(),
              new BrandDeclinedV1(e.account(), e.brand(), e.because(), by, version, e.at()));
    };
  }

  /** Who did it: {@code usr_…}, or {@code automation:…}. */
  private static String by(EventContext context) {
    return context.origin().actor().replaceFirst("^user:", "");
  }
}
