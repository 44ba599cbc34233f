namespace Galaxy.Pipeline.Explanations;

/// <summary>A class and how probable a network holds it, from 0 to 1.</summary>
internal sealed record ClassProbability(string Name, float Probability)
{
    public override string ToString() => $"{Name} {Quantity.Percent(Probability)}";
}
