namespace Galaxy.Generators.Planning;

/// <summary>What a parameter tensor is to its layer; generated code names the runtime's kind of the same name.</summary>
internal enum ParameterKind
{
    Weight,
    Bias,
    Scale,
    RunningMean,
    RunningVariance,
}
