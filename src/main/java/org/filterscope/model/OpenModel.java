package org.filterscope.model;

import java.nio.file.Path;
import org.filterscope.tensor.TargetModel;

/**
 * A model ready for the engine.
 *
 * @param model what is known of it
 * @param folder where its SavedModel lies; nothing there ever changes
 * @param target the network, opened and checked but not running
 */
public record OpenModel(Model model, Path folder, TargetModel target) {}
