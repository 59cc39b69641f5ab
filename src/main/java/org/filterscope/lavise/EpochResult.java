package org.filterscope.lavise;

/**
 * One point of the learning curves.
 *
 * @param epoch counted from 1
 * @param learningRate Adam's step size in it
 * @param trainingLoss mean loss of its steps, with dropout
 * @param validationLoss loss on the validation samples after it, without dropout; on the training samples where there is
 *     no validation
 */
public record EpochResult(int epoch, double learningRate, double trainingLoss, double validationLoss) {}
