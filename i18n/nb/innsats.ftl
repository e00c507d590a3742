### Bokmål: the first language; nn and en hold the same keys.

## Service
service-name = Innsats
