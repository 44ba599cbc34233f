namespace Galaxy.Kernels.Numerics;

/// <summary>The logarithm of the gamma function and its derivative, to about 1e-14.</summary>
internal static partial class DeterministicMath
{
    /// <summary>From here on the asymptotic series are exact to a double's precision.</summary>
    private const double Asymptotic = 12;

    private const double HalfLogTwoPi = 0.91893853320467274178;

    /// <summary>ln Γ(x) for <paramref name="x"/> > 0, by Stirling's series; below 12 after Γ(x) = Γ(x + 1) / x.</summary>
    public static double LogGamma(double x)
    {
        double product = 1;
        for (; x < Asymptotic; x++)
            product *= x;
        double inverse = 1 / x;
        double series = inverse * StirlingTail(inverse * inverse);
        return (x - 0.5) * Log(x) - x + HalfLogTwoPi + series - Log(product);
    }

    /// <summary>ψ(x), the derivative of <see cref="LogGamma"/>, for <paramref name="x"/> > 0.</summary>
    public static double Digamma(double x)
    {
        double sum = 0;
        for (; x < Asymptotic; x++)
            sum += 1 / x;
        double inverse = 1 / x;
        double square = inverse * inverse;
        return Log(x) - 0.5 * inverse - square * DigammaTail(square) - sum;
    }

    // B₂ₖ / (2k·(2k − 1)) in powers of 1/x².
    private static double StirlingTail(double square)
    {
        double sum = 1.0 / 156;
        sum = Math.FusedMultiplyAdd(sum, square, -691.0 / 360360);
        sum = Math.FusedMultiplyAdd(sum, square, 1.0 / 1188);
        sum = Math.FusedMultiplyAdd(sum, square, -1.0 / 1680);
        sum = Math.FusedMultiplyAdd(sum, square, 1.0 / 1260);
        sum = Math.FusedMultiplyAdd(sum, square, -1.0 / 360);
        return Math.FusedMultiplyAdd(sum, square, 1.0 / 12);
    }

    // B₂ₖ / 2k in powers of 1/x².
    private static double DigammaTail(double square)
    {
        double sum = 1.0 / 12;
        sum = Math.FusedMultiplyAdd(sum, square, -691.0 / 32760);
        sum = Math.FusedMultiplyAdd(sum, square, 1.0 / 132);
        sum = Math.FusedMultiplyAdd(sum, square, -1.0 / 240);
        sum = Math.FusedMultiplyAdd(sum, square, 1.0 / 252);
        sum = Math.FusedMultiplyAdd(sum, square, -1.0 / 120);
        return Math.FusedMultiplyAdd(sum, square, 1.0 / 12);
    }
}
