package ai.openevent;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/// An AI front desk for event venues: one application, started with `java -jar`.
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "OpenEvent", sharedModules = "tenancy")
public class OpenEvent {

  public static void main(String[] args) {
    SpringApplication.run(OpenEvent.class, args);
  }
}
