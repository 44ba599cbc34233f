namespace Galaxy.Pipeline.Sky;

/// <summary>A function of radius, tabulated at equal steps and interpolated linearly; 0 beyond its reach.</summary>
internal sealed class Profile
{
    private readonly float[] _values;
    private readonly double _steps;

    public Profile(double reach, int steps, Func<double, double> function)
    {
        _values = new float[steps + 2];
        _steps = steps / reach;
        for (int step = 0; step < steps; step++)
            _values[step] = (float)function(step / _steps);
        _values[steps] = _values[steps + 1] = 0;
    }

    public float At(double radius)
    {
        double place = radius * _steps;
        int step = (int)place;
        if ((uint)step >= (uint)(_values.Length - 1))
            return 0;
        float left = _values[step];
        return left + (float)(place - step) * (_values[step + 1] - left);
    }
}
