package consumer;

/** Runs beside the other one. */
class ParallelTwoTest extends ParallelTests {}
