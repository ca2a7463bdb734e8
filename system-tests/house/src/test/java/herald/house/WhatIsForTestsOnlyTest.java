package herald.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * No service carries what only its tests use: its document is read in the repository, not asked of
 * it while it runs.
 */
class WhatIsForTestsOnlyTest {

  @Test
  void isInNoServicesJar() throws Exception {
    assertThat(Modules.read().all())
        .filteredOn(module -> module.path().endsWith("-service") || module.path().equals("gateway"))
        .hasSize(6)
        .allSatisfy(
            module ->
                assertThat(module.uses())
                    .as(module.path())
                    .doesNotContain("platform/api-testing", "platform/testing"));
  }
}
