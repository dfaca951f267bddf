package consumer;

/** Runs beside the other one. */
class ParallelOneTest extends ParallelTests {}
