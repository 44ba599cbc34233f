namespace Galaxy.Generators.Planning;

/// <summary>
/// A block of memory that kernels use one after the other, each from its beginning. How long it has to be is known when all have
/// asked: a plan is made twice, and the second time the block's length is reserved.
/// </summary>
/// <param name="reserved">Floats that are reserved.</param>
internal sealed class TemporaryBlock(int reserved)
{
    /// <summary>Floats that the most demanding kernel took.</summary>
    public int Floats { get; private set; }

    /// <summary>An arena that begins behind the block.</summary>
    public Arena Reserve()
    {
        Arena arena = new();
        arena.Take(reserved);
        return arena;
    }

    /// <summary>Lets one kernel take what it needs.</summary>
    public TPlan Use<TPlan>(Func<Arena, TPlan> plan)
    {
        Arena arena = new();
        TPlan result = plan(arena);
        Floats = Math.Max(Floats, arena.Floats);
        return result;
    }
}
