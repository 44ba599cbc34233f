namespace Galaxy.Pipeline.Imaging.Fits.Tiles;

/// <summary>The 10,000 random numbers with which floats are dithered before they become integers.</summary>
/// <remarks>FITS Standard 4.0, section 10.2 and appendix I: Park and Miller's generator, seeded with 1, so that every reader has the same.</remarks>
internal static class DitherSequence
{
    private const int Length = 10_000;

    private static readonly float[] _numbers = Numbers();

    /// <summary>Where a tile's numbers begin.</summary>
    /// <param name="tile">The tile, counted from 0.</param>
    /// <param name="seed">ZDITHER0.</param>
    public static Place Of(int tile, long seed) => new((int)(((tile + seed - 1) % Length + Length) % Length));

    private static float[] Numbers()
    {
        const double factor = 16807;
        const double modulus = 2147483647;
        float[] numbers = new float[Length];
        double seed = 1;
        for (int index = 0; index < Length; index++)
        {
            seed = seed * factor % modulus;
            numbers[index] = (float)(seed / modulus);
        }

        return numbers;
    }

    /// <summary>Goes through the numbers from one that another of them chooses, and chooses again at their end.</summary>
    /// <param name="choice">The number that chooses.</param>
    internal struct Place(int choice)
    {
        private const int Starts = 500;

        private int _choice = choice;
        private int _next = (int)(_numbers[choice] * Starts);

        public double Take()
        {
            float number = _numbers[_next++];
            if (_next == Length)
            {
                _choice = (_choice + 1) % Length;
                _next = (int)(_numbers[_choice] * Starts);
            }

            return number;
        }
    }
}
