package org.atlas287g.ui.security;

import com.vaadin.flow.component.Component;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.authorization.method.Jsr250AuthorizationManager;

/**
 * Checks the roles that services demand by annotation. Pages carry the same annotations for
 * Vaadin's own check and must not be wrapped: Vaadin would not know a wrapped page as the one that
 * is open, and would make another for each URL.
 */
@Configuration(proxyBeanMethods = false)
class MethodSecurity {
  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor servicesDemandRoles() {
    ComposablePointcut services =
        new ComposablePointcut(AuthorizationManagerBeforeMethodInterceptor.jsr250().getPointcut())
            .intersection(
                (org.springframework.aop.ClassFilter)
                    type -> !Component.class.isAssignableFrom(type));
    var check =
        new AuthorizationManagerBeforeMethodInterceptor(services, new Jsr250AuthorizationManager());
    check.setOrder(AuthorizationInterceptorsOrder.JSR250.getOrder());
    return check;
  }
}
