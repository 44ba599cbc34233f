namespace Galaxy.Tests.Fuzzing;

/// <summary>Fuzzing counts the memory and the processor time of the process, so nothing runs beside it.</summary>
[CollectionDefinition(nameof(FuzzAlone), DisableParallelization = true)]
public sealed class FuzzAlone;
