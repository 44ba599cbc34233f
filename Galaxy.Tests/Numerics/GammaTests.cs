using Galaxy.Kernels.Numerics;

namespace Galaxy.Tests.Numerics;

public sealed class GammaTests
{
    private const double Precision = 1e-13;

    /// <summary>To 20 digits by Stirling's series with shifts to 80, in decimal arithmetic of 60 digits.</summary>
    public static TheoryData<double, double, double> Table => new()
    {
        { 0.001, 6.90717888538385338393e+00, -1.00057557193181025923e+03 },
        { 0.5, 5.72364942924700081939e-01, -1.96351002602142354903e+00 },
        { 1.0, 0, -5.77215664901532865549e-01 },
        { 1.4616321449683622, -1.21486290535849611461e-01, -9.24126552172942725772e-17 },
        { 1.5, -1.20782237635245218166e-01, 3.64899739785765203637e-02 },
        { 2.0, 0, 4.22784335098467134451e-01 },
        { 2.25, 1.24871714892396595831e-01, 5.72546466623734540136e-01 },
        { 3.75, 1.48681557859341695327e+00, 1.18253738861179624742e+00 },
        { 7.5, 7.53436423675873268024e+00, 1.94675748424608685561e+00 },
        { 11.999, 1.74998652276461044153e+01, 2.44257477432911906945e+00 },
        { 12.0, 1.75023078458738865493e+01, 2.44266167997581185034e+00 },
        { 12.5, 1.87343475119364448744e+01, 2.48519565127491226519e+00 },
        { 42.0, 1.14034211781461706892e+02, 3.72571761793728217782e+00 },
        { 101.5, 3.66045698195276770548e+02, 4.61512460133806445839e+00 },
        { 1000.25, 5.90694726827111753664e+03, 6.90750528941442798470e+00 },
        { 123456.75, 1.32390156157301412895e+06, 1.17236421212790435931e+01 },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Values_are_the_tables(double x, double logGamma, double digamma)
    {
        Assert.Equal(logGamma, DeterministicMath.LogGamma(x), Precision * Math.Max(1, Math.Abs(logGamma)));
        Assert.Equal(digamma, DeterministicMath.Digamma(x), Precision * Math.Max(1, Math.Abs(digamma)));
    }

    /// <summary>Γ(x + 1) = x·Γ(x) and ψ(x + 1) = ψ(x) + 1/x, across the seam of the two formulas too.</summary>
    [Fact]
    public void Recurrences_hold()
    {
        RandomStream random = new(1);
        for (int draw = 0; draw < 10_000; draw++)
        {
            double x = 0.01 + random.NextDouble() * (draw % 2 == 0 ? 15 : 500);
            double next = DeterministicMath.LogGamma(x + 1);
            Assert.Equal(next, DeterministicMath.LogGamma(x) + Math.Log(x), Precision * Math.Max(1, Math.Abs(next)));
            Assert.Equal(DeterministicMath.Digamma(x + 1), DeterministicMath.Digamma(x) + 1 / x, Precision * Math.Max(1, 1 / x));
        }
    }
}
