using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary>What was read, and the parts it was split into.</summary>
internal sealed record TrainingData(FolderReading Reading, Experiment Experiment);
