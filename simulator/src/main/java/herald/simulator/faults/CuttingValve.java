package herald.simulator.faults;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Outermost in the server, where a connection can still be closed without an answer. */
final class CuttingValve extends ValveBase {

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    Connection connection = new Connection(response);
    request.setAttribute(Connection.ATTRIBUTE, connection);
    try {
      getNext().invoke(request, response);
    } finally {
      connection.end();
    }
  }

  @Component
  static class Installer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory server) {
      server.addEngineValves(new CuttingValve());
    }
  }
}
