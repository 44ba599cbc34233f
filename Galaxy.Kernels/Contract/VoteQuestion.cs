using System.Collections.Immutable;

namespace Galaxy.Kernels.Contract;

/// <summary>A question that volunteers answer about a picture.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Answers">Its answers' names, two or more; their outputs stand side by side.</param>
/// <param name="First">The output of the first answer.</param>
/// <param name="Parent">The output of the answer that leads here, to an earlier question; −1 for a question that everybody is asked.</param>
public sealed record VoteQuestion(string Name, ImmutableArray<string> Answers, int First, int Parent = -1);
