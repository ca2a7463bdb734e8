package herald.suite.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.suite.client.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerifyTest {

  private static final String SEAL = "ab".repeat(32);

  @TempDir Path folder;

  private Path file(String... lines) throws IOException {
    return Files.writeString(folder.resolve("my heads.jsonl"), String.join("\n", lines));
  }

  private static String head(String service, long position) {
    return "{\"service\":\"%s\",\"epoch\":1,\"position\":%d,\"seal\":\"%s\",\"at\":\"2026-03-01T09:00:00Z\"}"
        .formatted(service, position, SEAL);
  }

  @Test
  void aFileHoldsTheHeadsOfSeveralServices() throws IOException {
    Path file =
        file(head("account-service", 7), head("brand-service", 3), head("account-service", 9));
    assertThat(AuditVerify.ofFile(file, "account-service"))
        .containsExactly("my_heads.jsonl 1 7 " + SEAL, "my_heads.jsonl 1 9 " + SEAL);
  }

  @Test
  void aFileWithoutAHeadOfTheServiceIsRefused() throws IOException {
    Path file = file(head("brand-service", 3));
    assertThatThrownBy(() -> AuditVerify.ofFile(file, "account-service"))
        .isInstanceOf(Refused.class)
        .hasMessageEndingWith("holds no head of account-service.");
  }

  @Test
  void aLineOfAnotherFormIsNamed() throws IOException {
    Path file = file(head("account-service", 7), "{\"service\":\"account-service\"}");
    assertThatThrownBy(() -> AuditVerify.ofFile(file, "account-service"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void whatIsNoJsonOrNotThereIsRefused() throws IOException {
    Path file = file("seal: " + SEAL);
    assertThatThrownBy(() -> AuditVerify.ofFile(file, "account-service"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("is not JSON Lines");
    assertThatThrownBy(() -> AuditVerify.ofFile(folder.resolve("none"), "account-service"))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("There is no file");
  }

  @Test
  void theVerdictSaysWhatItRestsOn() {
    assertThat(AuditVerify.compared(0, 0)).startsWith("No head that was kept elsewhere");
    assertThat(AuditVerify.compared(3, 3))
        .isEqualTo("Its heads agree with 3 that were kept elsewhere.");
    assertThat(AuditVerify.compared(1, 3)).endsWith("Not compared: 2 from before a restore.");
  }
}
