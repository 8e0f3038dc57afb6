package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Calls each service of the running Atlas as somebody who may not. */
@RunningAtlas
class ServiceRolesIT {
  private static final Set<String> FOR_ADMINS =
      Set.of(
          "AccountAdministration.changeRole",
          "AccountAdministration.disable",
          "AccountAdministration.enable",
          "AccountAdministration.endSession",
          "AccountAdministration.endSessions",
          "AccountAdministration.invite",
          "AccountAdministration.list",
          "AccountAdministration.listEvents",
          "AccountAdministration.listPasskeys",
          "AccountAdministration.listSessions",
          "AccountAdministration.removePasskey",
          "AccountAdministration.startReset",
          "AuditReading.listNewest",
          "Undoing.undo");

  @Autowired private ApplicationContext context;

  /** A method of a service, as Spring calls it. */
  private record Guarded(Object service, Method method) {
    String name() {
      return AopUtils.getTargetClass(service).getSimpleName() + "." + method.getName();
    }

    Set<String> roles() {
      RolesAllowed demanded = method.getAnnotation(RolesAllowed.class);
      RolesAllowed byClass = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
      return Stream.of(demanded, byClass)
          .filter(Objects::nonNull)
          .findFirst()
          .map(roles -> Set.of(roles.value()))
          .orElse(Set.of());
    }

    void call() throws Throwable {
      Object[] nothing =
          Arrays.stream(method.getParameterTypes()).map(ServiceRolesIT::nothing).toArray();
      try {
        method.invoke(service, nothing);
      } catch (InvocationTargetException thrown) {
        throw thrown.getCause();
      }
    }
  }

  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void everyMethodWithARole_refusesVisitors() {
    List<Guarded> guarded = guarded();
    assertThat(guarded).hasSizeGreaterThan(20);
    actAs("ROLE_ANONYMOUS");
    for (Guarded method : guarded) {
      assertThatThrownBy(method::call).as(method.name()).isInstanceOf(AccessDeniedException.class);
    }
  }

  @Test
  void everyMethodForAdmins_isListed_andRefusesEditors() {
    List<Guarded> forAdmins =
        guarded().stream().filter(method -> method.roles().equals(Set.of("ADMIN"))).toList();
    assertThat(new TreeSet<>(forAdmins.stream().map(Guarded::name).toList()))
        .isEqualTo(new TreeSet<>(FOR_ADMINS));
    actAs("ROLE_EDITOR");
    for (Guarded method : forAdmins) {
      assertThatThrownBy(method::call).as(method.name()).isInstanceOf(AccessDeniedException.class);
    }
  }

  private List<Guarded> guarded() {
    return Arrays.stream(context.getBeanDefinitionNames())
        .map(context::getBean)
        .filter(bean ->
            AopUtils.getTargetClass(bean).getPackageName().startsWith("org.atlas287g.domain"))
        .flatMap(bean ->
            Arrays.stream(AopUtils.getTargetClass(bean).getMethods())
                .map(method -> new Guarded(bean, method)))
        .filter(method -> !method.roles().isEmpty())
        .toList();
  }

  private static void actAs(String authority) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            new AnonymousAuthenticationToken(
                "test", "somebody", AuthorityUtils.createAuthorityList(authority)));
  }

  private static @Nullable Object nothing(Class<?> type) {
    return type == long.class
        ? (Object) 0L
        : type == int.class ? (Object) 0 : type == boolean.class ? (Object) false : null;
  }
}
