namespace Galaxy.Pipeline.Explanations;

/// <summary>A class and its probability, from 0 to 1.</summary>
internal sealed record ClassProbability(string Name, float Probability)
{
    public override string ToString() => $"{Name} {Quantity.Percent(Probability)}";
}
