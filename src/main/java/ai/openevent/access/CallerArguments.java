package ai.openevent.access;

import ai.openevent.tenancy.Caller;
import ai.openevent.tenancy.TenantId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives controllers the [TenantId] and the [Caller] of the request as arguments.
final class CallerArguments implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == TenantId.class || parameter.getParameterType() == Caller.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    String attribute = parameter.getParameterType() == TenantId.class ? TenantGate.TENANT : TenantGate.CALLER;
    return Objects.requireNonNull(request.getAttribute(attribute, RequestAttributes.SCOPE_REQUEST),
        () -> "The request passed no tenant gate: " + attribute);
  }
}
