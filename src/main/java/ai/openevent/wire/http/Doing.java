package ai.openevent.wire.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the operation of an endpoint for the sentence that a client reads when it fails: "load tasks" (contract,
/// section 8.2). On a class that shares its methods with others it names their object: "load" and "venue config".
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Doing {
  String value();
}
