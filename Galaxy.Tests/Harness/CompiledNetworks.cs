using System.Reflection;
using System.Runtime.Loader;
using Galaxy.Generators.Networks;

namespace Galaxy.Tests.Harness;

/// <summary>Networks that were generated in one run and compiled to one assembly, which is quicker than one by one.</summary>
internal sealed class CompiledNetworks : IDisposable
{
    private readonly AssemblyLoadContext _context;
    private readonly Assembly _assembly;

    private CompiledNetworks(IEnumerable<(string Name, string Text)> sources) => (_context, _assembly) = InMemoryCompiler.Load(sources);

    /// <summary>A network by its name.</summary>
    public CompiledNetwork this[string name] => CompiledNetwork.In(_assembly, name);

    /// <summary>Generates and compiles networks of different names.</summary>
    public static CompiledNetworks From(params IEnumerable<NetworkSpec> specs) =>
        new(GeneratorRun.Over([.. specs.Select(spec => ($"networks/{spec.Name}.json", SpecText.Canonical(spec)))]).OrThrowMistakes().Files);

    public void Dispose() => _context.Unload();
}
