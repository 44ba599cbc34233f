namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>C# for the coefficients that a batch is normalized with.</summary>
internal static class NormCoefficients
{
    /// <summary>The vector of a row of <c>coefficients</c> at channel <c>c</c>.</summary>
    public static string Row(NormPlan norm, string row) => $"Load(coefficients + BatchNorm.{row} * {norm.Channels} + c)";
}
