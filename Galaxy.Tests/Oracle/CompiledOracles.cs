using System.Collections.Concurrent;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Oracle;

/// <summary>PyTorch's vectors with their networks, each compiled once for all tests of a class.</summary>
public sealed class CompiledOracles : IDisposable
{
    private readonly ConcurrentDictionary<string, (OracleFile Oracle, CompiledNetwork Network)> _compiled = new();

    internal (OracleFile Oracle, CompiledNetwork Network) this[string name] => _compiled.GetOrAdd(name, _ =>
    {
        OracleFile oracle = OracleFile.Read(name);
        return (oracle, CompiledNetwork.From(oracle.Net));
    });

    public void Dispose()
    {
        foreach ((_, CompiledNetwork network) in _compiled.Values)
            network.Dispose();
    }
}
