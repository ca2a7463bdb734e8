package herald.platform.api.document;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import herald.platform.kernel.Versioned;
import herald.platform.service.Answers;
import herald.platform.service.Paging;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Walks from a method to those of the house that make its answer. */
final class EndpointCode {

  private static final String HOUSE = "herald.";

  final SortedSet<Integer> statuses = new TreeSet<>();
  private final Set<JavaMethod> seen = new HashSet<>();
  boolean position;
  boolean version;
  boolean pages;

  void follow(JavaMethod method) {
    if (!seen.add(method)) {
      return;
    }
    method.getFieldAccesses().stream()
        .filter(access -> access.getTargetOwner().isEquivalentTo(HttpStatus.class))
        .forEach(access -> statuses.add(HttpStatus.valueOf(access.getTarget().getName()).value()));
    method.getMethodCallsFromSelf().forEach(call -> called(method.getOwner(), call));
  }

  private void called(JavaClass from, JavaMethodCall call) {
    MethodCallTarget target = call.getTarget();
    JavaClass owner = call.getTargetOwner();
    boolean entity = target.getRawReturnType().isEquivalentTo(ResponseEntity.class);
    if (owner.isEquivalentTo(Answers.class)) {
      answers(target);
    } else if (owner.isEquivalentTo(Paging.class) && entity) {
      pages = true;
      statuses.add(HttpStatus.OK.value());
    } else if (owner.isEquivalentTo(ResponseEntity.class)) {
      entity(target.getName());
    } else if (owner.getPackageName().startsWith(HOUSE) && (entity || owner.equals(from))) {
      target.resolveMember().ifPresent(this::follow);
    }
  }

  private void entity(String made) {
    switch (made) {
      case "ok" -> statuses.add(HttpStatus.OK.value());
      case "created" -> statuses.add(HttpStatus.CREATED.value());
      case "accepted" -> statuses.add(HttpStatus.ACCEPTED.value());
      case "noContent" -> statuses.add(HttpStatus.NO_CONTENT.value());
      default -> {} // says no status
    }
  }

  private void answers(MethodCallTarget target) {
    boolean versioned = target.getRawParameterTypes().get(0).isEquivalentTo(Versioned.class);
    switch (target.getName()) {
      case "accepted" -> write(HttpStatus.ACCEPTED, versioned);
      case "created" -> write(HttpStatus.CREATED, versioned);
      case "versioned" -> {
        statuses.add(HttpStatus.OK.value());
        version = true;
      }
      default ->
          throw new IllegalStateException(
              "the document does not know what Answers." + target.getName() + " answers");
    }
  }

  private void write(HttpStatus status, boolean versioned) {
    statuses.add(status.value());
    position = true;
    version |= versioned;
  }
}
