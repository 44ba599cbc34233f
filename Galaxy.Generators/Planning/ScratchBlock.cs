namespace Galaxy.Generators.Planning;

/// <summary>A block of memory that kernels use one after the other, each from its beginning: as long as the most demanding of them needs.</summary>
internal sealed class ScratchBlock
{
    private readonly List<Address> _addresses = [];

    /// <summary>Floats that the most demanding kernel took.</summary>
    public int Floats { get; private set; }

    /// <summary>Every place that a kernel took.</summary>
    public IReadOnlyList<Address> Addresses => _addresses;

    /// <summary>Lets one kernel take what it needs.</summary>
    public TPlan Use<TPlan>(Func<Arena, TPlan> plan)
    {
        Arena arena = new(MemoryArea.Scratch);
        TPlan result = plan(arena);
        Floats = Math.Max(Floats, arena.Floats);
        _addresses.AddRange(arena.Addresses);
        return result;
    }
}
