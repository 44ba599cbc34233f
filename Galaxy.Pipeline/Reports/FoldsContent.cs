using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports;

/// <summary>Everything that a cross-validation's report.html shows.</summary>
/// <param name="Report">Its results.</param>
/// <param name="Network">The network that was trained.</param>
/// <param name="Answers">The answers to the test images of all folds.</param>
/// <param name="Provenance">What made it.</param>
public sealed record FoldsContent(CrossValidationReport Report, NetworkInfo Network, ImmutableArray<PictureAnswer> Answers, Provenance Provenance);
