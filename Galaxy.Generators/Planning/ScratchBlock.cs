namespace Galaxy.Generators.Planning;

/// <summary>Memory that kernels use one after another, each from its start; as long as the largest need.</summary>
internal sealed class ScratchBlock
{
    private readonly List<Address> _addresses = [];

    /// <summary>The largest number of floats that a kernel uses.</summary>
    public int Floats { get; private set; }

    /// <summary>Every address of every kernel.</summary>
    public IReadOnlyList<Address> Addresses => _addresses;

    /// <summary>Allocates for one kernel.</summary>
    public TPlan Use<TPlan>(Func<Arena, TPlan> plan)
    {
        Arena arena = new(MemoryArea.Scratch);
        TPlan result = plan(arena);
        Floats = Math.Max(Floats, arena.Floats);
        _addresses.AddRange(arena.Addresses);
        return result;
    }
}
