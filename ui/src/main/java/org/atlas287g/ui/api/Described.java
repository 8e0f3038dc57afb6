package org.atlas287g.ui.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an endpoint answers, as the document at {@code /api/v1/openapi.json} tells it. The endpoint
 * itself writes to the response, so nobody else can know. {@code ./atlas openapi} makes the
 * document of it; a test fails if the document is another one.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Described {
  /** In a few English words. */
  String value();

  /** What else readers need to know, in English. */
  String details() default "";

  /** What the JSON is made of. */
  Class<?> answer() default Void.class;

  /** The name of a definition in {@code map.schema.json}, if no class tells what the JSON is. */
  String schema() default "";

  /** Whether the JSON is an array of these. */
  boolean many() default false;

  /** The media type. */
  String type() default "application/json";

  /** The list whose parameters it takes; none or one. */
  RecordList[] list() default {};

  /** Further parameters. */
  String[] parameters() default {};
}
