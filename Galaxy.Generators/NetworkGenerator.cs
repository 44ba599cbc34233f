using Microsoft.CodeAnalysis;

namespace Galaxy.Generators;

/// <summary>Reads network.json and writes the network's kernels.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
