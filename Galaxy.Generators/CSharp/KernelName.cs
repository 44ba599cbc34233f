namespace Galaxy.Generators.CSharp;

/// <summary>Names of kernels.</summary>
internal static class KernelName
{
    /// <summary>From <c>weight gradient</c> to <c>WeightGradient</c>.</summary>
    public static string Pascal(string pass) =>
        string.Concat(pass.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}
