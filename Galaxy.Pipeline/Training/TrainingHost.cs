using Galaxy.Kernels.Threading;

namespace Galaxy.Pipeline.Training;

/// <summary>What a training runs on. It does not change the result, unless it is interrupted.</summary>
/// <param name="Workers">Threads.</param>
/// <param name="Clock">Tells the time.</param>
/// <param name="Interrupted">Ends the training after the current step.</param>
/// <param name="Images">Reports how many images were shown so far, in all epochs.</param>
internal sealed record TrainingHost(Workers Workers, TimeProvider Clock, CancellationToken Interrupted, IProgress<long>? Images = null);
