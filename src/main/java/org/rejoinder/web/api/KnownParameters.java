package org.rejoinder.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.web.Refused;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses parameters that nobody reads: a misspelt filter that is passed over gives an answer to another question. */
@Configuration(proxyBeanMethods = false)
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    private final ConcurrentMap<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackage().equals(KnownParameters.class.getPackage())) {
            Set<String> names = known.computeIfAbsent(method, KnownParameters::namesOf);
            List<Refused.FieldError> strangers = request.getParameterMap().keySet().stream()
                    .filter(name -> !names.contains(name))
                    .sorted()
                    .map(name -> new Refused.FieldError(name, "is not a parameter here"))
                    .toList();
            if (!strangers.isEmpty()) {
                throw Refused.fields(strangers);
            }
        }
        return true;
    }

    private static Set<String> namesOf(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(KnownParameters::namesOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> namesOf(MethodParameter parameter) {
        if (parameter.getParameterType().isRecord() && parameter.hasParameterAnnotation(ModelAttribute.class)) {
            return Arrays.stream(parameter.getParameterType().getRecordComponents())
                    .map(RecordComponent::getName);
        }
        return parameter.hasParameterAnnotation(RequestParam.class)
                ? Stream.of(parameter.getParameter().getName())
                : Stream.empty();
    }
}
