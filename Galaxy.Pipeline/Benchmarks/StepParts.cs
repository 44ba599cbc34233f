namespace Galaxy.Pipeline.Benchmarks;

/// <summary>How a rank spent a training step, in seconds.</summary>
/// <param name="Compute">Computing.</param>
/// <param name="Gather">Sending and receiving.</param>
/// <param name="Wait">Waiting until another rank was as far.</param>
/// <param name="All">The whole step.</param>
/// <param name="Bytes">Bytes that the rank has sent, counted once for each rank that gets them.</param>
internal readonly record struct StepParts(double Compute, double Gather, double Wait, double All, long Bytes);
