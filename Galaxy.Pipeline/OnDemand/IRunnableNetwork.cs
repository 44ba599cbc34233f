using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Code;

namespace Galaxy.Pipeline.OnDemand;

/// <summary>A network that was chosen at run time: one of the build, or one that was compiled for this run.</summary>
internal interface IRunnableNetwork
{
    /// <summary>Its description.</summary>
    NetworkInfo Info { get; }

    /// <summary>Whether it is one of the build. If not, a run keeps its spec, so that it can be compiled again.</summary>
    bool IsBuilt { get; }

    /// <summary>Calls <paramref name="user"/> with its type.</summary>
    TResult Use<TResult>(INetworkUser<TResult> user);

    /// <summary>Its generated files, by name; none if the build's symbols are missing.</summary>
    ImmutableArray<GeneratedFile> Sources();
}
