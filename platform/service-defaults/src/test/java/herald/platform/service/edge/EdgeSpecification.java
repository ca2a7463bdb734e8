package herald.platform.service.edge;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Against the endpoints of {@link EdgeApplication}; one context for all tests that extend it. */
@SpringBootTest(classes = EdgeApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class EdgeSpecification extends HttpSpecification {}
