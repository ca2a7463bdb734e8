package herald.platform.testing.description;

import java.nio.file.Path;

/**
 * The two generated pages of a service, {@code docs/events/<service>.md} and {@code
 * docs/architecture/<service>.md}: {@code ServiceDescription.of(AccountService.class).check()} in a
 * test of the service that is tagged {@link ApprovedPage#TAG}.
 */
public final class ServiceDescription {

  private final Path root;
  private final String service;
  private final ServiceSources sources;

  private ServiceDescription(Path module, String base) {
    this.root = module.getParent();
    this.service = module.getFileName().toString();
    this.sources = new ServiceSources(module.resolve("src/main/java"), base);
  }

  /** Of the service with this application class, whose module is the working directory. */
  public static ServiceDescription of(Class<?> application) {
    return new ServiceDescription(Path.of("").toAbsolutePath(), application.getPackageName());
  }

  /** Both pages say what the sources say, or are made to; see {@link ApprovedPage}. */
  public void check() {
    ApprovedPage.check(
        root.resolve("docs/events/" + service + ".md"),
        new EventCatalogue(service, sources).page());
    ApprovedPage.check(
        root.resolve("docs/architecture/" + service + ".md"),
        new FlowPage(service, sources, ContractFiles.in(root)).page());
  }
}
