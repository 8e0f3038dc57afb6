package org.atlas287g.domain.command;

import java.util.concurrent.Callable;

/**
 * Port: a command of the atlas jar. Implementations carry picocli's {@code @Command} and return the
 * process's exit code: 0 for success, 1 for findings in the input, 2 for input that cannot be used.
 */
public interface AtlasCommand extends Callable<Integer> {}
