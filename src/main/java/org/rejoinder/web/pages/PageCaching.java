package org.rejoinder.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Page and fragment share an address, so a browser must not take the one for the other when the reader goes back.
 */
@Configuration(proxyBeanMethods = false)
class PageCaching implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (handler instanceof HandlerMethod method
                        && method.getBeanType().getPackage() == PageCaching.class.getPackage()) {
                    response.addHeader(HttpHeaders.VARY, "HX-Request");
                    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
                }
                return true;
            }
        });
    }
}
