using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Models;
using Samples;

// Loads a model that galaxy has trained (`galaxy train --network Galaxy32`) and says what PNG pictures show.
if (args.Length < 2)
{
    Console.Error.WriteLine("classify MODEL.safetensors PICTURE.png...");
    return 2;
}

using NetworkModel<Galaxy32> model = NetworkModel<Galaxy32>.Load(File.ReadAllBytes(args[0]));
if (model.IsFramedByLight)
{
    Console.Error.WriteLine("This model frames pictures by their light. Classify them with galaxy predict, or train a model without --crop auto.");
    return 2;
}

Shape input = NetworkModel<Galaxy32>.Input;
float[] image = new float[input.Count];
float[] probabilities = new float[NetworkModel<Galaxy32>.Classes.Length];
foreach (string path in args[1..])
{
    Picture picture = Png.Read(File.ReadAllBytes(path)).Crop(model.Crop).Scale(input.Height, input.Width);
    for (int index = 0; index < image.Length; index++)
        image[index] = picture.Pixels[index] / 255f;
    model.Predict(image, probabilities);
    int best = Array.IndexOf(probabilities, probabilities.Max());
    Console.WriteLine($"{Path.GetFileName(path)}: {NetworkModel<Galaxy32>.Classes[best]}, {probabilities[best]:F4}");
}

return 0;
