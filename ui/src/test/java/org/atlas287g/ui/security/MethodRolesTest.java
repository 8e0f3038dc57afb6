package org.atlas287g.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;

/** Every public method of a service says who may call it. */
class MethodRolesTest {
  /** What anyone may call: each asks for a secret itself or is for whoever runs the server. */
  private static final Set<String> OPEN =
      Set.of(
          "LinkedAccount.accept",
          "LinkedAccount.find",
          "LinkedAccount.reset",
          "ListIntake.adopt",
          "ListIntake.fetch",
          "ListIntake.fill",
          "ListIntake.isEmpty",
          "ListIntake.read",
          "ListIntake.take",
          "Reporting.file",
          "SetUp.complete",
          "SetUp.createLink",
          "SetUp.isNeeded",
          "SetUp.isUsable",
          "SignIn.begin",
          "SignIn.rememberDevice",
          "SignIn.withPasskey",
          "SignIn.withPassword",
          "Subscribing.confirm",
          "Subscribing.end",
          "Subscribing.endAll",
          "Subscribing.findConfirmable",
          "Subscribing.list",
          "Subscribing.request");

  @Test
  void everyServiceMethod_demandsARole_orIsListedAsOpen() {
    JavaClasses classes = new ClassFileImporter().importPackages("org.atlas287g.domain");
    List<String> silent = new ArrayList<>();
    Set<String> open = new TreeSet<>();
    for (JavaClass service : services(classes)) {
      for (JavaMethod method : methods(service)) {
        String name = service.getSimpleName() + "." + method.getName();
        if (!method.getModifiers().contains(JavaModifier.PUBLIC)) {
          continue;
        }
        if (method.isAnnotatedWith(PermitAll.class)) {
          open.add(name);
        } else if (!method.isAnnotatedWith(RolesAllowed.class)
            && !service.isAnnotatedWith(RolesAllowed.class)) {
          silent.add(name);
        }
      }
    }
    assertThat(silent).isEmpty();
    assertThat(open).isEqualTo(new TreeSet<>(OPEN));
  }

  private static List<JavaClass> services(JavaClasses classes) {
    return classes.stream().filter(type -> type.isAnnotatedWith(Service.class)).toList();
  }

  /** Its own and inherited ones. */
  private static List<JavaMethod> methods(JavaClass service) {
    return service.getAllMethods().stream()
        .filter(method -> method.getOwner().getPackageName().startsWith("org.atlas287g"))
        .toList();
  }
}
