using Galaxy.Kernels.Models;
using Samples;

// Learns to read digits that it draws itself: shifted, slanted, faint or bold, and noisy.
const int Side = 16;
string[] font =
[
    "01110 10001 10011 10101 11001 10001 01110", "00100 01100 00100 00100 00100 00100 01110", "01110 10001 00001 00010 00100 01000 11111",
    "11111 00010 00100 00010 00001 10001 01110", "00010 00110 01010 10010 11111 00010 00010", "11111 10000 11110 00001 00001 10001 01110",
    "00110 01000 10000 11110 10001 10001 01110", "11111 00001 00010 00100 01000 01000 01000", "01110 10001 10001 01110 10001 10001 01110",
    "01110 10001 10001 01111 00001 00010 01100",
];

Random random = new(1);
(float[] images, ushort[] labels) = Draw(4000);
(float[] unseenImages, ushort[] unseenLabels) = Draw(1000);

using NetworkModel<DigitNet> model = new(seed: 1);
model.Train(images, labels, new TrainingOptions { Epochs = 6 });
double accuracy = model.Accuracy(unseenImages, unseenLabels);
Console.WriteLine($"{accuracy:P1} of {unseenLabels.Length} digits that it has not seen are read right.");

using MemoryStream file = new();
model.Save(file);
using NetworkModel<DigitNet> again = NetworkModel<DigitNet>.Load(file.ToArray());
return accuracy >= 0.97 && again.Accuracy(unseenImages, unseenLabels) == accuracy ? 0 : 1;

(float[] Images, ushort[] Labels) Draw(int count)
{
    float[] pixels = new float[count * Side * Side];
    ushort[] digits = new ushort[count];
    for (int image = 0; image < count; image++)
    {
        digits[image] = (ushort)random.Next(10);
        DrawOne(font[digits[image]], pixels.AsSpan(image * Side * Side, Side * Side));
    }

    return (pixels, digits);
}

void DrawOne(string glyph, Span<float> image)
{
    (double left, double top, double slant) = (1 + 4 * random.NextDouble(), 1 + 3 * random.NextDouble(), 0.6 * random.NextDouble() - 0.3);
    (double size, double ink) = (1.4 + 0.4 * random.NextDouble(), 0.5 + 0.5 * random.NextDouble());
    for (int row = 0; row < Side; row++)
    {
        for (int column = 0; column < Side; column++)
        {
            int y = (int)Math.Floor((row - top) / size), x = (int)Math.Floor((column - left + slant * (row - Side / 2)) / size);
            bool isInked = y is >= 0 and < 7 && x is >= 0 and < 5 && glyph[6 * y + x] == '1';
            image[row * Side + column] = (float)((isInked ? ink : 0) + 0.25 * random.NextDouble());
        }
    }
}
