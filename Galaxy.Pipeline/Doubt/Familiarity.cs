using System.Collections.Immutable;

namespace Galaxy.Pipeline.Doubt;

/// <summary>
/// How far pictures are from those that a model was trained on: the Mahalanobis distance of their <see cref="PictureProfile"/> from the mean of the
/// training pictures', by their covariance.
/// </summary>
/// <param name="Threshold">The distance that a twentieth of pictures like those of the training exceed, above 0.</param>
/// <param name="Mean">The mean profile.</param>
/// <param name="Whitening">Rows of a lower triangular matrix, up to the diagonal: it makes the training pictures' covariance the unit matrix.</param>
public sealed record Familiarity(float Threshold, ImmutableArray<float> Mean, ImmutableArray<float> Whitening)
{
    /// <summary>The share of pictures like those of the training that are marked all the same.</summary>
    public const decimal FalseAlarms = 0.05m;

    /// <summary>A picture's distance over the threshold: one above 1 is unlike the pictures of the training.</summary>
    /// <param name="profile">Its profile.</param>
    public float Unlikeness(ReadOnlySpan<float> profile) => (float)(Distance(profile) / Threshold);

    /// <summary>The same for several profiles, one after the other.</summary>
    public ImmutableArray<float> Unlikeness(ImmutableArray<float> profiles)
    {
        float[] all = new float[profiles.Length / Mean.Length];
        for (int index = 0; index < all.Length; index++)
            all[index] = Unlikeness(profiles.AsSpan().Slice(index * Mean.Length, Mean.Length));
        return [.. all];
    }

    /// <summary>A picture's Mahalanobis distance.</summary>
    internal double Distance(ReadOnlySpan<float> profile)
    {
        double squares = 0;
        int at = 0;
        for (int row = 0; row < Mean.Length; row++)
        {
            double sum = 0;
            for (int column = 0; column <= row; column++)
                sum += (double)Whitening[at++] * ((double)profile[column] - Mean[column]);
            squares += sum * sum;
        }

        return Math.Sqrt(squares);
    }

    /// <summary>Numbers in <see cref="Whitening"/> for a length of profiles.</summary>
    public static int WhiteningLength(int profile) => profile * (profile + 1) / 2;
}
