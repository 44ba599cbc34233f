using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Doubt;

/// <summary>How often the sets of a class's pictures held it.</summary>
/// <param name="Class">The class.</param>
/// <param name="Images">Its pictures.</param>
/// <param name="Kept">Those with the class in their set.</param>
/// <param name="SharesThreshold">Whether the promise is about the class and others together (<see cref="ClassThreshold.IsShared"/>).</param>
public sealed record KeptPromise(string Class, int Images, int Kept, bool SharesThreshold)
{
    /// <summary>Whose threshold the class has: <c>own</c> or <c>shared</c>.</summary>
    public string Threshold => SharesThreshold ? "shared" : "own";

    /// <summary>Null without pictures.</summary>
    public double? Share => Images == 0 ? null : (double)Kept / Images;

    /// <summary>The share's 95 % interval.</summary>
    public Interval? Interval => Images == 0 ? null : Evaluations.Interval.Wilson(Kept, Images);
}
