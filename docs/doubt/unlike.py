#!/usr/bin/env python3
"""Makes pictures that no galaxy network was trained on: python3 unlike.py FOLDER [COUNT] [SEED] [--photos DIR]

23 kinds in turn: noise, blank frames, text, stars alone, artifacts, drawings. With --photos, every twelfth picture is cut from one in that folder. Each
picture has a random stream of its own, so COUNT pictures begin with those of a smaller COUNT. Needs numpy and Pillow.
"""
import argparse
import pathlib

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

SIDE = 424
ROWS, COLUMNS = np.mgrid[:SIDE, :SIDE]
WORDS = "image not found 404 observer log date seeing airmass NGC 1234 RA Dec magnitude calibration frame no data 3.14159".split()


class Maker:
    """One picture: uniform numbers, whole numbers, colors, and the kinds."""

    def __init__(self, seed, number):
        self.random = np.random.default_rng([seed, number])

    def real(self, low, high):
        return float(self.random.uniform(low, high))

    def whole(self, low, high):
        return int(self.random.integers(low, high))

    def color(self, low=0):
        return tuple(int(value) for value in self.random.integers(low, 256, 3))

    def chance(self, share=0.5):
        return self.random.random() < share

    # ---- Skies ----

    def sky(self):
        return np.clip(self.random.normal(self.real(6, 16), self.real(2, 8), (SIDE, SIDE, 3)), 0, 255)

    def with_stars(self, light, count):
        for _ in range(count):
            row, column, width, peak = self.real(0, SIDE), self.real(0, SIDE), self.real(1.2, 3), self.real(40, 255)
            top, left, reach = max(0, int(row) - 18), max(0, int(column) - 18), 36
            area = (slice(top, top + reach), slice(left, left + reach))
            star = np.exp(-((ROWS[area] - row) ** 2 + (COLUMNS[area] - column) ** 2) / (2 * width * width))
            light[area] += peak * star[..., None] * self.random.uniform(0.7, 1, 3)
        return light

    def sky_alone(self):
        return self.sky()

    def few_stars(self):
        return self.with_stars(self.sky(), self.whole(3, 14))

    def stars(self):
        return self.with_stars(self.sky(), self.whole(15, 150))

    def cluster(self):
        light = self.sky()
        for _ in range(self.whole(60, 200)):
            distance, angle, width = abs(self.random.normal(0, 40)), self.real(0, 2 * np.pi), self.real(1.2, 2.4)
            row, column = SIDE / 2 + distance * np.sin(angle), SIDE / 2 + distance * np.cos(angle)
            light += self.real(60, 255) * np.exp(-((ROWS - row) ** 2 + (COLUMNS - column) ** 2) / (2 * width * width))[..., None]
        return light

    def bright_star(self):
        down, right = ROWS - SIDE / 2 + self.real(-8, 8), COLUMNS - SIDE / 2 + self.real(-8, 8)
        distance, angle = np.hypot(down, right), self.real(0, 1.6)
        light = self.real(200, 900) * np.exp(-(distance / self.real(6, 14)) ** 1.2) + self.real(100, 300) * np.exp(-distance / self.real(20, 50))
        for spike in (angle, angle + np.pi / 2):
            along, across = np.cos(spike) * right + np.sin(spike) * down, np.cos(spike) * down - np.sin(spike) * right
            light += self.real(200, 600) * np.exp(-abs(across) / self.real(1, 2.2)) * np.exp(-abs(along) / self.real(30, 90))
        return self.with_stars(self.sky() + light[..., None], self.whole(2, 15))

    # ---- Artifacts ----

    def trail(self):
        picture = finish(self.with_stars(self.sky(), self.whole(5, 40)))
        draw = ImageDraw.Draw(picture)
        for _ in range(self.whole(1, 4)):
            ends = (0, self.whole(0, SIDE)), (SIDE, self.whole(0, SIDE))
            draw.line(ends if self.chance() else tuple(end[::-1] for end in ends), fill=self.color(120), width=self.whole(3, 14))
        return picture.filter(ImageFilter.GaussianBlur(self.real(0.6, 1.6)))

    def saturated_columns(self):
        light = self.with_stars(self.sky(), self.whole(3, 40))
        for _ in range(self.whole(1, 8)):
            left = self.whole(60, SIDE - 60)
            light[self.whole(0, 100):SIDE - self.whole(0, 100), left:left + self.whole(2, 10)] = 255 if self.chance() else self.color(120)
        return light

    def dead_rows(self):
        light = self.sky()
        light[::self.whole(2, 12)] += self.real(60, 200)
        return light

    def cosmic_rays(self):
        picture = finish(self.sky())
        draw = ImageDraw.Draw(picture)
        for _ in range(self.whole(20, 120)):
            column, row, angle, length = self.whole(0, SIDE), self.whole(0, SIDE), self.real(0, 2 * np.pi), self.real(3, 40)
            draw.line((column, row, column + length * np.cos(angle), row + length * np.sin(angle)), fill=(255,) * 3, width=self.whole(1, 4))
        return picture

    # ---- Noise and blank frames ----

    def white_noise(self):
        return np.broadcast_to(self.random.normal(self.real(60, 180), self.real(20, 90), (SIDE, SIDE, 3 if self.chance() else 1)), (SIDE, SIDE, 3))

    def uniform_noise(self):
        return self.random.uniform(0, self.real(80, 255), (SIDE, SIDE, 3))

    def colored_noise(self):
        frequency = np.hypot(np.fft.fftfreq(SIDE)[:, None], np.fft.fftfreq(SIDE)[None])
        frequency[0, 0] = 1
        power = self.real(0.5, 2.2)
        planes = [np.fft.ifft2(np.fft.fft2(self.random.normal(size=(SIDE, SIDE))) / frequency ** power).real for _ in range(3)]
        planes = [planes[0]] * 3 if self.chance(0.4) else planes
        return np.stack([(plane - plane.mean()) / plane.std() for plane in planes], 2) * self.real(20, 70) + self.real(60, 170)

    def salt(self):
        light = np.full((SIDE, SIDE, 3), self.real(0, 40))
        light[self.random.random((SIDE, SIDE)) < self.real(0.01, 0.3)] = self.color(100)
        return light

    def blank(self):
        return np.full((SIDE, SIDE, 3), self.color(), float)

    def dark(self):
        return np.full((SIDE, SIDE, 3), self.whole(0, 12), float)

    # ---- Drawings ----

    def text(self):
        lines = "\n".join(" ".join(self.random.choice(WORDS, 6)) for _ in range(30))
        return self.written(lines, self.whole(2, 7), (self.whole(0, 6), self.whole(0, 6)))

    def word(self):
        return self.written(str(self.random.choice(WORDS)), self.whole(4, 9), (8, 18))

    def written(self, text, scale, place):
        """In Pillow's own font, which is the same everywhere, enlarged."""
        picture = Image.new("RGB", (SIDE // scale,) * 2, self.color() if self.chance(0.3) else (0, 0, 0))
        ImageDraw.Draw(picture).text(place, text, fill=self.color(120), font=ImageFont.load_default())
        return picture.resize((SIDE, SIDE), Image.BICUBIC)

    def shapes(self):
        picture = Image.new("RGB", (SIDE, SIDE), (0, 0, 0) if self.chance() else self.color())
        draw = ImageDraw.Draw(picture)
        for _ in range(self.whole(1, 6)):
            column, row, size = self.whole(100, SIDE - 100), self.whole(100, SIDE - 100), self.whole(20, 120)
            box = (column - size, row - size, column + size, row + size)
            form = self.random.choice([draw.rectangle, draw.ellipse, draw.line])
            form(box, fill=self.color(60), **({"width": 8} if form == draw.line else {"outline": self.color(60), "width": 5}))
        return picture

    def face(self):
        picture = Image.new("RGB", (SIDE, SIDE), self.color())
        draw, middle, size = ImageDraw.Draw(picture), SIDE // 2, self.whole(90, 180)
        draw.ellipse((middle - size, middle - size, middle + size, middle + size), fill=self.color(120))
        for eye in (middle - size // 2, middle + size // 2):
            draw.ellipse((eye - 15, middle - size // 3 - 15, eye + 15, middle - size // 3 + 15), fill=(0, 0, 0))
        draw.arc((middle - size // 2, middle - size // 3, middle + size // 2, middle + size // 2), 20, 160, fill=(0, 0, 0), width=8)
        return picture

    def checkers(self):
        size = self.whole(6, 60)
        return np.where(((ROWS // size + COLUMNS // size) % 2)[..., None] == 1, self.color(), self.color()).astype(float)

    def stripes(self):
        angle = self.real(0, np.pi)
        wave = np.sin((np.cos(angle) * COLUMNS + np.sin(angle) * ROWS) * self.real(0.02, 0.3))
        return 127 + 120 * wave[..., None] * self.random.uniform(0.3, 1, 3)

    def gradient(self):
        angle = self.real(0, 2 * np.pi)
        ramp = np.cos(angle) * COLUMNS + np.sin(angle) * ROWS
        ramp = ((ramp - ramp.min()) / np.ptp(ramp))[..., None]
        return ramp * self.color() + (1 - ramp) * self.color()

    def disc(self):
        down, right, radius = ROWS - SIDE / 2, COLUMNS - SIDE / 2, self.real(60, 190)
        light = np.where(np.hypot(down, right) < radius, self.real(120, 255), 0)
        for _ in range(self.whole(5, 40)):
            row, column, size = self.real(-radius, radius), self.real(-radius, radius), self.real(4, 25)
            light = light * (1 - self.real(0.1, 0.6) * np.exp(-((down - row) ** 2 + (right - column) ** 2) / (2 * size * size)))
        return light[..., None] * self.random.uniform(0.5, 1, 3)

    def photo(self, files):
        picture = Image.open(files[self.whole(0, len(files))]).convert("RGB")
        side = int(min(picture.size) * self.real(0.6, 1))
        left, top = self.whole(0, picture.width - side + 1), self.whole(0, picture.height - side + 1)
        return picture.crop((left, top, left + side, top + side)).resize((SIDE, SIDE), Image.BICUBIC)


KINDS = [
    Maker.white_noise, Maker.uniform_noise, Maker.colored_noise, Maker.salt, Maker.blank, Maker.dark, Maker.gradient, Maker.text, Maker.word,
    Maker.sky_alone, Maker.few_stars, Maker.stars, Maker.cluster, Maker.bright_star, Maker.trail, Maker.saturated_columns, Maker.dead_rows,
    Maker.cosmic_rays, Maker.shapes, Maker.face, Maker.checkers, Maker.stripes, Maker.disc,
]
PHOTO_EVERY = 12


def finish(light):
    return light if isinstance(light, Image.Image) else Image.fromarray(np.clip(light, 0, 255).astype(np.uint8))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("count", type=int, nargs="?", default=500)
    parser.add_argument("seed", type=int, nargs="?", default=1)
    parser.add_argument("--photos", type=pathlib.Path)
    given = parser.parse_args()
    files = sorted(path for path in given.photos.rglob("*") if path.suffix in (".jpg", ".png")) if given.photos else []
    given.folder.mkdir(parents=True, exist_ok=True)
    for number in range(given.count):
        maker = Maker(given.seed, number)
        is_photo = files and number % PHOTO_EVERY == PHOTO_EVERY - 1
        kind = KINDS[number % len(KINDS)]
        picture = maker.photo(files) if is_photo else finish(kind(maker))
        picture.save(given.folder / f"{'photo' if is_photo else kind.__name__}-{number:04}.png")


if __name__ == "__main__":
    main()
