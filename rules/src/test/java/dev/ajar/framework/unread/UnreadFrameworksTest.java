package dev.ajar.framework.unread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ajar.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreadFrameworksTest {

  @TempDir Path root;

  private void java(String name, String text) throws IOException {
    Files.writeString(root.resolve(name + ".java"), "package a;\n" + text);
  }

  private String gaps() throws IOException {
    return new UnreadFrameworks()
        .gaps(Sources.open(root, List.of()).applications().get(0)).stream()
            .map(each -> each.at() + " " + each.reason())
            .collect(Collectors.joining("\n"));
  }

  @Test
  void countsJaxRsResourceMethodsAndTheirClasses() throws IOException {
    java(
        "A",
        """
        import javax.ws.rs.*;
        @Path("/a") class A { @GET String a() { return ""; } @POST void b() {} @Path("/sub") B sub() { return null; } }
        """);
    java("B", "import jakarta.ws.rs.*;\nclass B { @DELETE void c() {} }");
    java("Api", "import jakarta.ws.rs.GET;\ninterface Api { @GET String get(); }");
    java("Impl", "class Impl implements Api { public String get() { return \"\"; } }");
    assertEquals(
        "A.java:3 4 JAX-RS resource methods in 3 classes are not analysed:"
            + " Ajar doesn't read JAX-RS yet",
        gaps());
  }

  @Test
  void isSilentAboutClientsAndLookAlikes() throws IOException {
    java(
        "Client",
        """
        import jakarta.ws.rs.*;
        import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
        @RegisterRestClient @Path("/x") interface Client { @GET String get(); }
        """);
    java(
        "Unimplemented", "import jakarta.ws.rs.*;\ninterface Unimplemented { @GET String get(); }");
    java("Retrofit", "import retrofit2.http.*;\ninterface Retrofit { @GET(\"/x\") String x(); }");
    java(
        "Node",
        "import javax.xml.ws.*; import org.neo4j.Path;\nclass Node { @Path(\"/y\") @GET String y() { return \"\"; } @interface GET {} }");
    java("Spark", "import org.apache.spark.sql.Dataset;\nclass Spark { Dataset<String> rows; }");
    assertEquals("", gaps());
  }

  @Test
  void namesEachFrameworkOnItsOwn() throws IOException {
    java(
        "Grpc",
        "import io.grpc.stub.StreamObserver;\nclass Grpc extends UsersGrpc.UsersImplBase { void x(StreamObserver<String> o) {} }");
    java(
        "Fetcher",
        "import org.springframework.graphql.data.method.annotation.*;\nclass Fetcher { @QueryMapping String a() { return \"\"; } }");
    java(
        "Routes",
        "import org.springframework.web.servlet.function.*;\nclass Routes { RouterFunction<ServerResponse> a() { return null; } }");
    java(
        "Repo",
        "@org.springframework.data.rest.core.annotation.RepositoryRestResource interface Repo {}");
    java("S", "import jakarta.servlet.http.*;\nclass S extends HttpServlet {}");
    java("T", "class T extends S {}");
    java("Lin", "class Lin { void m() { io.javalin.Javalin.create(); } }");
    java("Jav", "import io.javalin.Javalin;\nclass Jav { static class Inner {} }");
    java("Ws", "import jakarta.websocket.server.*;\n@ServerEndpoint(\"/ws\") class Ws {}");
    assertEquals(
        """
        Fetcher.java:3 1 GraphQL data fetcher in 1 class is not analysed: Ajar doesn't read GraphQL yet
        Grpc.java:3 1 gRPC service is not analysed: Ajar doesn't read gRPC yet
        Jav.java:3 1 class with Javalin routes is not analysed: Ajar doesn't read Javalin yet
        Repo.java:2 1 exported repository is not analysed: Ajar doesn't read Spring Data REST yet
        Routes.java:3 1 method with functional routes in 1 class is not analysed: Ajar doesn't read functional routes yet
        S.java:3 2 servlets are not analysed: Ajar doesn't read servlets yet
        Ws.java:3 1 WebSocket endpoint is not analysed: Ajar doesn't read WebSocket yet"""
            .strip(),
        gaps());
  }

  @Test
  void readsEverySectionOfItsTable() {
    for (UnreadFramework each : UnreadFramework.all()) {
      assertFalse(each.what().isEmpty(), each.name());
      assertFalse(each.mention().length == 0, each.name());
      assertFalse(
          each.methods().isEmpty()
              && each.classes().isEmpty()
              && each.supertypes().isEmpty()
              && each.returns().isEmpty()
              && each.interfaces().isEmpty()
              && each.imports().isEmpty(),
          each.name());
    }
  }
}
