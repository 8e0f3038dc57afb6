package org.atlas287g.ui;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which module and package may use which. */
@AnalyzeClasses(packages = "org.atlas287g", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleRulesTest {
  @ArchTest
  static final ArchRule modulesDependInwards =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("domain")
          .definedBy("org.atlas287g.domain..")
          .layer("persistence")
          .definedBy("org.atlas287g.persistence..")
          .layer("geodata")
          .definedBy("org.atlas287g.geodata..")
          .layer("ui")
          .definedBy("org.atlas287g.ui..")
          .whereLayer("domain")
          .mayNotAccessAnyLayer()
          .whereLayer("persistence")
          .mayOnlyAccessLayers("domain")
          .whereLayer("geodata")
          .mayOnlyAccessLayers("domain")
          .whereLayer("ui")
          .mayOnlyAccessLayers("domain");

  @ArchTest
  static final ArchRule domainKnowsNoDatabaseWebOrGeography =
      noClasses()
          .that()
          .resideInAPackage("org.atlas287g.domain..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "java.sql..",
                  "javax.sql..",
                  "org.springframework.jdbc..",
                  "org.springframework.web..",
                  "com.vaadin..",
                  "picocli..",
                  "org.geotools..",
                  "org.locationtech..",
                  "org.apache.poi.."));

  /** Spring makes the domain's services and their transactions; other modules do the wiring. */
  @ArchTest
  static final ArchRule domainTakesOnlyStereotypesAndTransactionsFromSpring =
      noClasses()
          .that()
          .resideInAPackage("org.atlas287g.domain..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.springframework..")
                  .and(
                      resideOutsideOfPackages(
                          "org.springframework.stereotype..",
                          "org.springframework.transaction..")));

  @ArchTest
  static final ArchRule onlyPersistenceSpeaksSql =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.atlas287g.persistence..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("javax.sql..", "org.springframework.jdbc..", "org.flywaydb.."));

  @ArchTest
  static final ArchRule onlyGeodataSpeaksGeotools =
      noClasses()
          .that()
          .resideInAnyPackage("org.atlas287g..")
          .and()
          .resideOutsideOfPackage("org.atlas287g.geodata..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.geotools..", "org.locationtech.."));

  @ArchTest
  static final ArchRule endpointsKnowNoViews =
      noClasses()
          .that()
          .resideInAPackage("org.atlas287g.ui.api..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("com.vaadin.."));

  /** Statically, it may be another application's of the same virtual machine. */
  @ArchTest
  static final ArchRule signedInAccountIsLookedUpWhereTheApplicationKeepsIt =
      noClasses()
          .that()
          .doNotHaveSimpleName("SecurityConfiguration")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("SecurityContextHolder");

  @ArchTest
  static final ArchRule repositoriesAreHidden =
      classes()
          .that()
          .areAnnotatedWith("org.springframework.stereotype.Repository")
          .should()
          .notBePublic();

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.atlas287g.(**)").should().beFreeOfCycles();
}
