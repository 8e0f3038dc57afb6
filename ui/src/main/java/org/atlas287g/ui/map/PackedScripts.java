package org.atlas287g.ui.map;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packed browser code by the packer's manifest (Vite's {@code build.manifest}). */
record PackedScripts(JsonNode manifest) {
  private static final String FOLDER = "META-INF/VAADIN/webapp/VAADIN/build/";

  /**
   * Reads one of the packer's manifests.
   *
   * @throws IOException if it cannot be read
   */
  static PackedScripts read(String name) throws IOException {
    return read(new ClassPathResource(FOLDER + name));
  }

  /**
   * Reads a manifest. There is none where the code is not packed, as in unit tests.
   *
   * @throws IOException if it cannot be read
   */
  static PackedScripts read(Resource file) throws IOException {
    if (!file.exists()) {
      return new PackedScripts(JsonMapper.shared().createObjectNode());
    }
    try (InputStream json = file.getInputStream()) {
      return new PackedScripts(JsonMapper.shared().readTree(json));
    }
  }

  /**
   * The paths of a script and of all that it imports from the start, itself first; none if the code
   * is not packed.
   *
   * @param name by which the packer's settings call it
   * @throws IllegalStateException if the packer made none or several
   */
  List<String> withImports(String name) {
    if (manifest.isEmpty()) {
      return List.of();
    }
    List<String> named =
        manifest
            .propertyStream()
            .filter(script -> script.getValue().path("name").asString("").equals(name))
            .filter(script -> script.getValue().path("file").asString("").endsWith(".js"))
            .map(java.util.Map.Entry::getKey)
            .toList();
    if (named.size() != 1) {
      throw new IllegalStateException(
          "the packer's manifest: expected one script \"" + name + "\", found " + named);
    }
    Set<String> all = new LinkedHashSet<>();
    collect(named.getFirst(), all);
    List<String> paths = new ArrayList<>();
    all.forEach(script -> paths.add(manifest.path(script).path("file").asString()));
    return paths;
  }

  private void collect(String script, Set<String> all) {
    if (all.add(script)) {
      manifest.path(script).path("imports").forEach(other -> collect(other.asString(), all));
    }
  }
}
