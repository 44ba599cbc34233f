using CsCheck;

namespace Galaxy.Tests.Harness;

/// <summary>A random value.</summary>
/// <param name="Gen">Where it comes from.</param>
/// <param name="Value">It.</param>
/// <param name="Seed">What makes it come again, in CsCheck's words.</param>
internal sealed record Drawn<T>(Gen<T> Gen, T Value, string Seed)
{
    /// <summary>Smaller values that are tried when this one fails.</summary>
    private const int Shrinks = 300;

    /// <summary>Fails unless an assertion holds. CsCheck then looks for a smaller value that fails, and the message has it with its seed.</summary>
    /// <param name="assert">The assertion for this value, which may use what was prepared for many.</param>
    /// <param name="assertAnother">The same for any value.</param>
    public void Holds(Action<T> assert, Action<T> assertAnother)
    {
        try
        {
            assert(Value);
        }
        catch (Exception)
        {
            Gen.Sample(assertAnother, seed: Seed, iter: Shrinks, threads: 1);
            throw;
        }
    }
}
