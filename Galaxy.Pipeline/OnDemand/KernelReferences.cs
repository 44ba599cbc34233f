using System.Reflection.Metadata;
using Basic.Reference.Assemblies;
using Galaxy.Kernels.Contract;
using Microsoft.CodeAnalysis;

namespace Galaxy.Pipeline.OnDemand;

/// <summary>
/// What generated code is compiled against. It comes from inside the program, so it is the same on every machine, and in a single file.
/// </summary>
internal static class KernelReferences
{
    /// <summary>The runtime's parts that generated code and the signatures of Galaxy.Kernels use, and Galaxy.Kernels itself.</summary>
    public static IEnumerable<MetadataReference> All() =>
    [
        Net100.References.SystemRuntime, Net100.References.SystemRuntimeIntrinsics, Net100.References.SystemCollections,
        Net100.References.SystemCollectionsImmutable, Net100.References.SystemMemory, Net100.References.SystemThreading,
        Net100.References.SystemRuntimeInteropServices, Net100.References.SystemNumericsVectors, Net100.References.SystemLinq, Kernels(),
    ];

    private static unsafe PortableExecutableReference Kernels() =>
        typeof(INetwork).Assembly.TryGetRawMetadata(out byte* metadata, out int length)
            ? AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((nint)metadata, length)).GetReference()
            : throw new InvalidOperationException("The runtime keeps the metadata of what it loads.");
}
