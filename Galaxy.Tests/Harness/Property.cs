using CsCheck;

namespace Galaxy.Tests.Harness;

/// <summary>Random values that are the same in every run.</summary>
internal static class Property
{
    /// <summary>Draws values.</summary>
    /// <param name="gen">What may come.</param>
    /// <param name="seed">Of the random numbers.</param>
    /// <param name="count">How many.</param>
    public static IEnumerable<Drawn<T>> Draw<T>(this Gen<T> gen, uint seed, int count)
    {
        PCG random = new(stream: 1, seed);
        for (int index = 0; index < count; index++)
        {
            string state = random.ToString(random.State);
            yield return new Drawn<T>(gen, gen.Generate(random, null, out _), state);
        }
    }

    /// <summary>Fails unless an assertion holds for so many values.</summary>
    /// <inheritdoc cref="Draw"/>
    public static void Holds<T>(this Gen<T> gen, uint seed, int count, Action<T> assert)
    {
        foreach (Drawn<T> drawn in gen.Draw(seed, count))
            drawn.Holds(assert, assert);
    }
}
